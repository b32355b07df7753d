package watchkeeper.monitoring.story;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a person orders of a story; travels on the watch-list's partition like the matches. What does not say its kind is
 * a dismissal of a former program.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command", defaultImpl = Dismissal.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Dismissal.class, name = "Dismissal"),
    @JsonSubTypes.Type(value = Split.class, name = "Split"),
    @JsonSubTypes.Type(value = Merge.class, name = "Merge")
})
public sealed interface StoryCommand permits Dismissal, Split, Merge {
    /** The same command sent again has the same one; null in a dismissal of a former program. */
    @Nullable
    String commandId();

    String storyId();

    String watchlist();

    String by();

    String reason();
}
