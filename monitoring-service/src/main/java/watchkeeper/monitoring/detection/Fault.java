package watchkeeper.monitoring.detection;

/**
 * Why a detection cannot be taken.
 *
 * @param field the field that is to blame, or empty when the whole is
 */
public record Fault(String field, String reason) {}
