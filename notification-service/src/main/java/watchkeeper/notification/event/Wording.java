package watchkeeper.notification.event;

import watchkeeper.contracts.Words;

/** What people read: one line, and the whole. */
public record Wording(Words title, Words text) {}
