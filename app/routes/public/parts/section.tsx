export interface SectionProps {
  /** What an address names it by: the search leads to the very answer. */
  id: string
  title: string
  lines: readonly string[]
  /** Where what the section speaks of is done. */
  link?: { href: string; label: string }
}

/** A heading with one paragraph, or with several lines as a list; stands in `Prose`. */
export function Section({ id, title, lines, link }: SectionProps) {
  return (
    <>
      <h2 id={id}>{title}</h2>
      {lines.length === 1 ? (
        <p>{lines[0]}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {link && (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </>
  )
}
