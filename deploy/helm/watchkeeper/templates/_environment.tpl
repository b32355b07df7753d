{{/* What a service process is told beyond the shared ConfigMap. Takes root and component. */}}
{{- define "watchkeeper.serviceEnvironment" -}}
{{- $values := .root.Values -}}
{{- $database := index $values.databases .component -}}
{{- $url := required (printf "databases.%s.url must be set: the JDBC address of its database" .component) $database.url -}}
- name: SPRING_DATASOURCE_URL
  value: {{ $url | quote }}
{{ include "watchkeeper.fromSecret" (dict "variable" "SPRING_DATASOURCE_USERNAME" "secret" $database.runtimeSecret "key" "username") }}
{{ include "watchkeeper.fromSecret" (dict "variable" "SPRING_DATASOURCE_PASSWORD" "secret" $database.runtimeSecret "key" "password") }}
- name: SPRING_FLYWAY_URL
  value: {{ $url | quote }}
{{ include "watchkeeper.fromSecret" (dict "variable" "SPRING_FLYWAY_USER" "secret" $database.ownerSecret "key" "username") }}
{{ include "watchkeeper.fromSecret" (dict "variable" "SPRING_FLYWAY_PASSWORD" "secret" $database.ownerSecret "key" "password") }}
{{- if hasPrefix "SASL" $values.kafka.securityProtocol }}
{{ include "watchkeeper.fromSecret" (dict "variable" "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG" "secret" (required "kafka.sasl.jaas.name must be set with SASL: the Secret with the JAAS line" $values.kafka.sasl.jaas.name) "key" $values.kafka.sasl.jaas.key) }}
{{- end }}
{{- if eq .component "monitoring" }}
- name: WATCHKEEPER_STATE_DIR
  value: /var/lib/watchkeeper/streams
{{ include "watchkeeper.fromSecret" (dict "variable" "WATCHKEEPER_HASH_KEY" "secret" (required "hashKey.name must be set: the Secret with the key for hashing handles" $values.hashKey.name) "key" $values.hashKey.key) }}
{{- end }}
{{- if eq .component "notification" }}
{{ include "watchkeeper.mailEnvironment" $values }}
{{- end }}
{{- end }}

{{- define "watchkeeper.mailEnvironment" -}}
- name: SPRING_MAIL_HOST
  value: {{ required "mail.host must be set: the mail server that notifications go through" .mail.host | quote }}
- name: SPRING_MAIL_PORT
  value: {{ .mail.port | quote }}
- name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE
  value: {{ .mail.startTls | quote }}
- name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED
  value: {{ .mail.startTls | quote }}
- name: WATCHKEEPER_MAIL_FROM
  value: {{ .mail.from | quote }}
{{- if .mail.secret }}
- name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH
  value: "true"
{{ include "watchkeeper.fromSecret" (dict "variable" "SPRING_MAIL_USERNAME" "secret" .mail.secret "key" "username") }}
{{ include "watchkeeper.fromSecret" (dict "variable" "SPRING_MAIL_PASSWORD" "secret" .mail.secret "key" "password") }}
{{- end }}
{{- if .webhook.url }}
- name: WATCHKEEPER_WEBHOOK_URL
  value: {{ .webhook.url | quote }}
- name: WATCHKEEPER_WEBHOOK_ALLOWED
  value: {{ join "," .webhook.allowed | quote }}
{{ include "watchkeeper.fromSecret" (dict "variable" "WATCHKEEPER_WEBHOOK_SECRET" "secret" (required "webhook.secret.name must be set with a webhook.url: the Secret that webhooks are signed with" .webhook.secret.name) "key" .webhook.secret.key) }}
{{- end }}
{{- end }}

{{/* What the gateway is told beyond the shared ConfigMap. */}}
{{- define "watchkeeper.gatewayEnvironment" -}}
{{- $root := .root -}}
- name: WATCHKEEPER_TOKEN_URI
  value: {{ required "issuer.tokenUri must be set: where the gateway changes codes into tokens" $root.Values.issuer.tokenUri | quote }}
{{ include "watchkeeper.fromSecret" (dict "variable" "WATCHKEEPER_WEB_SECRET" "secret" (required "issuer.clientSecret.name must be set: the Secret with the gateway's client secret" $root.Values.issuer.clientSecret.name) "key" $root.Values.issuer.clientSecret.key) }}
- name: SERVER_REACTIVE_SESSION_COOKIE_SECURE
  value: {{ hasPrefix "https://" $root.Values.publicUrl | quote }}
{{- range list "incident" "monitoring" "reporting" "notification" }}
- name: WATCHKEEPER_ROUTE_{{ upper . }}
  value: http://{{ include "watchkeeper.component" (dict "root" $root "component" .) }}
{{- end }}
{{- end }}
