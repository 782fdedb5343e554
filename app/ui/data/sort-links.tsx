export interface SortLink {
  label: string
  href: string
  current: boolean
}

/** In which order things stand that are no table. */
export function SortLinks({ label, links }: { label: string; links: readonly SortLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {links.map((link) => (
          <li key={link.href}>
            <a
              href={link.href}
              rel="nofollow"
              aria-current={link.current || undefined}
              className="inline-flex min-h-11 min-w-6 items-center aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
