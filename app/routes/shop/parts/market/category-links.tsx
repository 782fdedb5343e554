/** Ways to categories in one row, which scrolls where it is too narrow. */
export function CategoryLinks({
  label,
  links,
}: {
  label: string
  links: readonly { href: string; label: string }[]
}) {
  if (links.length === 0) return null
  return (
    <nav aria-label={label}>
      <ul className="market-children">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
