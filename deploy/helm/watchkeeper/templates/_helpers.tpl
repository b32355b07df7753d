{{- define "watchkeeper.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{/* Name of a component's objects. Takes root and component. */}}
{{- define "watchkeeper.component" -}}
{{ include "watchkeeper.name" .root }}-{{ .component }}
{{- end }}

{{/* What tells a component's pods: never changed, since selectors cannot be. */}}
{{- define "watchkeeper.selector" -}}
app.kubernetes.io/name: watchkeeper
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "watchkeeper.labels" -}}
{{ include "watchkeeper.selector" . }}
app.kubernetes.io/part-of: watchkeeper
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{/* A component's settings over the defaults, as JSON for fromJson. */}}
{{- define "watchkeeper.settings" -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy (index .root.Values .component)) | toJson }}
{{- end }}

{{- define "watchkeeper.image" -}}
{{- $image := ternary "gateway" (printf "%s-service" .component) (eq .component "gateway") -}}
{{ .root.Values.image.registry }}/{{ $image }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{/* One variable out of an existing Secret. Takes variable, secret, key. */}}
{{- define "watchkeeper.fromSecret" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end }}
