import type { ReactNode } from 'react'

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
