/** Stories 舆情话题: which detection belongs to which, why, and which level the plan's criteria suggest. Pure decisions. */
@NullMarked
package watchkeeper.monitoring.story;

import org.jspecify.annotations.NullMarked;
