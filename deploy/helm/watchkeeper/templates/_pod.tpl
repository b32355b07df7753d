{{/* The pod template of a component. Takes root and component. */}}
{{- define "watchkeeper.podTemplate" -}}
{{- $root := .root -}}
{{- $settings := include "watchkeeper.settings" . | fromJson -}}
metadata:
  labels:
    {{- include "watchkeeper.labels" . | nindent 4 }}
  annotations:
    checksum/shared: {{ include "watchkeeper.shared" $root | sha256sum }}
    {{- if $root.Values.metrics.annotations }}
    prometheus.io/scrape: "true"
    prometheus.io/port: "9090"
    prometheus.io/path: /actuator/prometheus
    {{- end }}
    {{- with $settings.podAnnotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  serviceAccountName: {{ include "watchkeeper.component" . }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- with $root.Values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . }}
    {{- end }}
  {{- end }}
  terminationGracePeriodSeconds: {{ $settings.terminationGracePeriodSeconds }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    fsGroup: 10001
    fsGroupChangePolicy: OnRootMismatch
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: {{ .component }}
      image: {{ include "watchkeeper.image" . | quote }}
      imagePullPolicy: {{ $root.Values.image.pullPolicy }}
      {{- include "watchkeeper.container" (dict "root" $root "component" .component "settings" $settings) | nindent 6 }}
  volumes:
    - name: tmp
      emptyDir: {}
    {{- if and (ne .component "gateway") $root.Values.kafka.authority.name }}
    - name: kafka-authority
      secret:
        secretName: {{ $root.Values.kafka.authority.name }}
    {{- end }}
    {{- if and (eq .component "monitoring") (not $settings.persistence.enabled) }}
    - name: streams
      emptyDir: {}
    {{- end }}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "watchkeeper.selector" . | nindent 10 }}
  {{- with $settings.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $settings.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $settings.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}

{{- define "watchkeeper.container" -}}
{{- $root := .root -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
ports:
  - name: http
    containerPort: 8080
  - name: management
    containerPort: 9090
envFrom:
  - configMapRef:
      name: {{ include "watchkeeper.name" $root }}-shared
  {{- range .settings.secretSettings }}
  - secretRef:
      name: {{ . }}
  {{- end }}
env:
  - name: JAVA_TOOL_OPTIONS
    value: {{ .settings.javaOptions | quote }}
  {{- if eq .component "gateway" }}
  {{- include "watchkeeper.gatewayEnvironment" . | nindent 2 }}
  {{- else }}
  {{- include "watchkeeper.serviceEnvironment" . | nindent 2 }}
  {{- end }}
  {{- range $name, $value := .settings.settings }}
  - name: {{ $name }}
    value: {{ $value | quote }}
  {{- end }}
{{- /* A start brings the tables up to date and reads the reference topic: up to five minutes are given. */}}
startupProbe:
  httpGet: {path: /actuator/health/liveness, port: management}
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /actuator/health/liveness, port: management}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /actuator/health/readiness, port: management}
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 3
lifecycle:
  preStop:
    sleep:
      seconds: {{ .settings.preStopSeconds }}
resources:
  {{- toYaml .settings.resources | nindent 2 }}
volumeMounts:
  - name: tmp
    mountPath: /tmp
  {{- if and (ne .component "gateway") $root.Values.kafka.authority.name }}
  - name: kafka-authority
    mountPath: /etc/watchkeeper/kafka
    readOnly: true
  {{- end }}
  {{- if eq .component "monitoring" }}
  - name: streams
    mountPath: /var/lib/watchkeeper
  {{- end }}
{{- end }}
