package watchkeeper.monitoring.intake;

import watchkeeper.monitoring.detection.Cleaned;

/** Something sent as a detection, with its place in the request, counted from 0. */
public record Candidate(long index, Cleaned cleaned) {}
