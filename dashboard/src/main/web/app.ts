// What the browser loads first: the frame. Pages follow when they are gone to.
import "./frame/app.ts";
