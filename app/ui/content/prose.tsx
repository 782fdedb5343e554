import { Fragment, type ReactNode } from 'react'
import { type Inline, parseMarkup, partId } from '~/lib/texts/parse-markup'

interface ProseProps {
  /** BCP 47 code when the text is not in the page's language. */
  lang?: string
  children: ReactNode
}

/** Running text: paragraphs, lists and headings get a reader's width and rhythm. */
export function Prose({ lang, children }: ProseProps) {
  return (
    <div className="rich-text" lang={lang}>
      {children}
    </div>
  )
}

interface MarkedTextProps {
  /** Small markup. */
  of: string
  /** The address of a path within the portal in the page's language. */
  hrefOf: (path: string) => string
  /** 1 where the text stands under a heading of the second level. */
  deeper?: 0 | 1
}

/** Small markup as a reader sees it; stands in `Prose`. Headings get ids, so that an address can name them. */
export function MarkedText({ of, hrefOf, deeper = 0 }: MarkedTextProps) {
  return parseMarkup(of).map((block, at) => {
    const key = `${block.kind}-${at}`
    if (block.kind === 'heading') {
      const Level = `h${block.level + deeper}` as 'h2' | 'h3' | 'h4'
      return (
        <Level key={key} id={partId(at)}>
          <Line of={block.line} hrefOf={hrefOf} />
        </Level>
      )
    }
    if (block.kind === 'paragraph') {
      return (
        <p key={key}>
          <Line of={block.line} hrefOf={hrefOf} />
        </p>
      )
    }
    const List = block.isOrdered ? 'ol' : 'ul'
    return (
      <List key={key}>
        {block.items.map((line, index) => (
          <li key={index}>
            <Line of={line} hrefOf={hrefOf} />
          </li>
        ))}
      </List>
    )
  })
}

function Line({ of, hrefOf }: { of: readonly Inline[]; hrefOf: (path: string) => string }) {
  return of.map((run, at) => {
    const key = `${run.kind}-${at}`
    if (run.kind === 'link') {
      const href = run.to.startsWith('/') ? hrefOf(run.to === '/' ? '' : run.to) : run.to
      return (
        <a key={key} href={href}>
          {run.text}
        </a>
      )
    }
    if (run.kind === 'strong') return <strong key={key}>{run.text}</strong>
    if (run.kind === 'emphasis') return <em key={key}>{run.text}</em>
    return <Fragment key={key}>{run.text}</Fragment>
  })
}
