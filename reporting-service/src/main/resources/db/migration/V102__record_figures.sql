-- What statistics look for in the record: how incidents began, at which levels they stood, when they were first reported on.
create index record_line_opened on record_line (occurred_at) where type = 'watchkeeper.incident.IncidentOpened';
create index record_line_levels on record_line (recorded_at, sequence)
    where type in ('watchkeeper.incident.ResponseStarted', 'watchkeeper.incident.ResponseRaised',
        'watchkeeper.incident.ResponseLowered');
create index record_line_detected on record_line (subject, occurred_at) where type = 'watchkeeper.story.DetectionJoined';
create index record_line_reported on record_line (subject, occurred_at) where type = 'watchkeeper.duty.ReportSent';
