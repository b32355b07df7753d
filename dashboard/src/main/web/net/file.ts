/** An answer that is a file, under the name that it came with. */
export async function fileIn(answer: Response, name = nameOf(answer)): Promise<File> {
  return new File([await answer.blob()], name);
}

function nameOf(answer: Response): string {
  return /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "";
}

/** Saved as if by a link; for files that no plain link can ask for. */
export function save(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}
