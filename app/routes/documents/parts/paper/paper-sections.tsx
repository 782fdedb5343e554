import { Heading } from '~/ui/content/heading'
import type { PaperField, PaperForm } from '~/views/paper-form/paper-form'

/** The form as it is printed: what is asked, and room for the answers. */
export function PaperSections({ form }: { form: PaperForm }) {
  return (
    <div className="grid gap-6">
      {form.sections.map(({ title, when, hint, questions }) => (
        <section key={questions[0]?.number} className="grid gap-3">
          {title && (
            <Heading level={2} size="m">
              {title}
            </Heading>
          )}
          {when && (
            <p>
              <b>{when}</b>
            </p>
          )}
          {hint && <p>{hint}</p>}
          {questions.map((question) => (
            <div key={question.number} className="grid gap-2">
              <p>
                <b>
                  {question.number}. {question.label}
                </b>
              </p>
              {question.when && <p>{question.when}</p>}
              {question.notes.map((note) => (
                <p key={note} className="hint">
                  {note}
                </p>
              ))}
              {question.fields.map((field, index) => (
                <Field key={index} field={field} />
              ))}
            </div>
          ))}
        </section>
      ))}
      {form.papers.list.length > 0 && (
        <section className="grid gap-3">
          <Heading level={2} size="m">
            {form.papers.heading}
          </Heading>
          {form.papers.list.map((paper) => (
            <Tick key={paper} text={paper} />
          ))}
        </section>
      )}
      {form.closing.map(({ heading, lines }) => (
        <section key={heading} className="grid gap-3">
          <Heading level={2} size="m">
            {heading}
          </Heading>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      {form.signature.map((label) => (
        <Field key={label} field={{ kind: 'lines', label, count: 1 }} />
      ))}
    </div>
  )
}

function Field({ field }: { field: PaperField }) {
  if (field.kind === 'heading')
    return (
      <p>
        <b>{field.label}</b>
      </p>
    )
  return (
    <div className="grid gap-1">
      {field.label && <p>{field.label}</p>}
      {field.kind === 'boxes' && <Boxes {...field} />}
      {field.kind === 'lines' &&
        Array.from({ length: field.count }, (_, line) => line).map((line) => (
          <div key={line} className="paper-line" aria-hidden="true" />
        ))}
      {field.kind === 'lines' && field.after && <p className="hint">{field.after}</p>}
      {field.kind === 'ticks' &&
        field.options.map(({ text, hint, when }) => (
          <Tick key={text} text={[text, hint, when].filter(Boolean).join('. ')} />
        ))}
    </div>
  )
}

function Boxes({ groups, before, after }: Extract<PaperField, { kind: 'boxes' }>) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {before && <b>{before}</b>}
      {groups.map((count, group) => (
        <span key={group} className="paper-boxes" aria-hidden="true">
          {Array.from({ length: count }, (_, each) => each).map((each) => (
            <span key={each} />
          ))}
        </span>
      ))}
      {after && <span className="hint">{after}</span>}
    </div>
  )
}

function Tick({ text }: { text: string }) {
  return (
    <p className="paper-tick">
      <span aria-hidden="true" />
      {text}
    </p>
  )
}
