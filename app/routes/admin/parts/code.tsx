/** A code of the program's own, small and in a line of its own below the words for it. */
export function Code({ children }: { children: string }) {
  return (
    <span className="block text-muted text-sm">
      <code className="break-all">{children}</code>
    </span>
  )
}
