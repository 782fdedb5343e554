import { FreeText } from '~/ui/content/free-text'

/** What there is to say of one thing that happened; `words` are what somebody typed, null for nothing. */
export function StoryLines({ lines, words }: { lines: readonly string[]; words: string | null }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {words && (
        <p>
          <FreeText of={words} />
        </p>
      )}
    </>
  )
}
