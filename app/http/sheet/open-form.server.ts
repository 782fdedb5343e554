import type { Locale } from '~/i18n/locales'
import type { PaperField, PaperForm, PaperQuestion } from '~/views/paper-form/paper-form'
import { openDocument, type TaggedDocument } from './open-document.server'
import { printable } from './printable'

/** Points of a sheet at its usual size; `scale` makes all of it larger for who reads badly. */
const margin = 50
const width = 595 - 2 * margin
const bottom = 842 - margin
const box = 17
const lineHeight = 24

interface Pen {
  document: TaggedDocument
  scale: number
  /** Words for what is drawn and not written. */
  alt: { boxes: string; line: string; tick: string }
}

/** An empty form as a tagged A4 document, ready to be printed and filled in by hand. */
export function printForm(
  form: PaperForm,
  { locale, scale, alt }: { locale: Locale; scale: number; alt: Pen['alt'] },
): Promise<Buffer> {
  const document = openDocument(locale, form.title, margin)
  const pen = { document, scale, alt }
  say(pen, 'H1', form.title, 17, 'bold')
  say(pen, 'P', form.code, 13, 'bold')
  for (const line of form.lead) say(pen, 'P', line, 10)
  for (const section of form.sections) {
    keepRoom(pen, 90)
    document.raw.moveDown(0.5)
    if (section.title) say(pen, 'H2', section.title, 14, 'bold')
    if (section.when) say(pen, 'P', section.when, 10, 'bold')
    if (section.hint) say(pen, 'P', section.hint, 10)
    for (const question of section.questions) ask(pen, question)
  }
  if (form.papers.list.length > 0) {
    keepRoom(pen, 80)
    say(pen, 'H2', form.papers.heading, 14, 'bold')
    for (const paper of form.papers.list) tick(pen, paper)
  }
  for (const { heading, lines } of form.closing) {
    keepRoom(pen, 190)
    document.raw.moveDown(0.5)
    say(pen, 'H2', heading, 14, 'bold')
    for (const line of lines) say(pen, 'P', line, 10)
  }
  for (const label of form.signature) blank(pen, label)
  return document.finish()
}

function ask(pen: Pen, { number, label, when, notes, fields }: PaperQuestion): void {
  keepRoom(pen, 60 + roomOf(fields[0]))
  pen.document.raw.moveDown(0.3)
  say(pen, 'H3', `${number}. ${label}`, 11, 'bold')
  if (when) say(pen, 'P', when, 10, 'bold')
  for (const note of notes) say(pen, 'P', note, 9)
  for (const field of fields) draw(pen, field)
}

/** What a field takes at least on the page where its question begins. */
function roomOf(field: PaperField | undefined): number {
  return field?.kind === 'ticks' ? Math.min(20 + field.options.length * 16, 150) : 30
}

function draw(pen: Pen, field: PaperField): void {
  if (field.kind === 'heading') {
    keepRoom(pen, 60)
    say(pen, 'H4', field.label, 11, 'bold')
    return
  }
  if (field.kind === 'ticks') keepRoom(pen, roomOf(field))
  if (field.label) {
    keepRoom(pen, 40)
    say(pen, 'P', field.label, 10)
  }
  if (field.kind === 'boxes') drawBoxes(pen, field)
  if (field.kind === 'lines') for (let line = 0; line < field.count; line++) drawLine(pen)
  if (field.kind === 'lines' && field.after) say(pen, 'P', field.after, 9)
  if (field.kind === 'ticks')
    for (const { text, hint, when } of field.options) tick(pen, [text, hint, when].filter(Boolean).join('. '))
}

function drawBoxes(pen: Pen, { groups, before, after }: Extract<PaperField, { kind: 'boxes' }>): void {
  const { document, scale, alt } = pen
  const side = Math.min(box * scale, (width - 20) / 26)
  keepRoom(pen, side + 12)
  const { raw } = document
  const top = raw.y + 1
  let x = margin
  if (before) {
    document.tag('P', () =>
      raw
        .font('bold')
        .fontSize(11 * scale)
        .text(before, x, top, { lineBreak: false }),
    )
    x += raw.widthOfString(before) + 6
  }
  document.figure(alt.boxes, () => {
    for (const count of groups) {
      for (let each = 0; each < count; each++) {
        raw
          .lineWidth(0.7)
          .rect(x, top, side, side * 1.15)
          .stroke('#333333')
        x += side
      }
      x += side * 0.45
    }
  })
  if (after) {
    document.tag('P', () =>
      raw
        .font('text')
        .fontSize(9 * scale)
        .text(printable(after), x, top + 3, { width: margin + width - x }),
    )
  }
  raw.x = margin
  raw.y = Math.max(raw.y, top + side * 1.15) + 5
}

function drawLine(pen: Pen): void {
  const { document, scale, alt } = pen
  keepRoom(pen, lineHeight * scale)
  const { raw } = document
  const y = raw.y + lineHeight * scale - 4
  document.figure(alt.line, () =>
    raw
      .lineWidth(0.7)
      .moveTo(margin, y)
      .lineTo(margin + width, y)
      .stroke('#333333'),
  )
  raw.x = margin
  raw.y = y + 5
}

function tick(pen: Pen, text: string): void {
  const { document, scale, alt } = pen
  const { raw } = document
  const side = 11 * scale
  raw.font('text').fontSize(10 * scale)
  keepRoom(pen, Math.max(side, raw.heightOfString(printable(text), { width: width - side - 8 })) + 4)
  const top = raw.y + 1
  document.figure(alt.tick, () =>
    raw
      .lineWidth(0.8)
      .rect(margin, top + 1, side, side)
      .stroke('#333333'),
  )
  document.tag('P', () => raw.text(printable(text), margin + side + 8, top, { width: width - side - 8 }))
  raw.x = margin
  raw.y = Math.max(raw.y, top + side) + 3
}

function blank(pen: Pen, label: string): void {
  keepRoom(pen, lineHeight * pen.scale + 16)
  say(pen, 'P', label, 10)
  drawLine(pen)
}

function say(
  { document, scale }: Pen,
  tag: string,
  text: string,
  size: number,
  face: 'text' | 'bold' = 'text',
) {
  const { raw } = document
  document.tag(tag, () =>
    raw
      .font(face)
      .fontSize(size * scale)
      .text(printable(text), margin, raw.y, { width, paragraphGap: size * 0.25 }),
  )
}

/** A question does not begin where its first field would stand on the next page. */
function keepRoom({ document, scale }: Pen, height: number): void {
  if (document.raw.y + height * Math.min(scale, 1.2) > bottom) document.raw.addPage()
}
