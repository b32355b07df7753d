package watchkeeper.notification.notice;

import watchkeeper.contracts.Words;

/** How units and bodies are called; whoever has no name is called by the id. */
@FunctionalInterface
interface Names {
    Words of(String id);
}
