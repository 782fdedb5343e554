/** One plain sheet for every page: system fonts, one column, targets of 44 px, light and dark. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1b22; --paper: #fff; --soft: #f1eef6; --line: #716b80; --accent: #4b2a7b; --on-accent: #fff; --warn: #fff0c2; --on-warn: #3a2c00 }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f1f7; --paper: #16141b; --soft: #25212e; --line: #9b94ab; --accent: #cbb2f5; --on-accent: #1d0b3d } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
header, main, footer { max-width: 52rem; margin: 0 auto; padding: .75rem 1rem }
.banner { margin: 0; padding: .75rem 1rem; background: var(--warn); color: var(--on-warn); border: 2px dashed currentColor }
h1 { font-size: 1.6rem; line-height: 1.2 } h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.skip { position: absolute; left: -999rem } .skip:focus { left: 1rem; top: 0; background: var(--paper); padding: .75rem }
.row { display: flex; flex-wrap: wrap; gap: .25rem .75rem; list-style: none; margin: .25rem 0; padding: 0 }
.row a, summary, footer a { display: inline-flex; align-items: center; min-height: 44px }
.plain { list-style: none; padding: 0; margin: 0 } .plain > li { margin: .5rem 0 }
label, legend { font-weight: 600 } label { display: block; margin-top: .75rem }
fieldset { border: 1px solid var(--line); border-radius: .5rem; margin: 1rem 0; padding: .5rem 1rem 1rem }
input, select, button { font: inherit; min-height: 44px; border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .75rem; background: var(--paper); color: var(--ink); max-width: 100% }
input:not([type=radio], [type=checkbox]), select { width: 100%; max-width: 26rem }
input[type=radio], input[type=checkbox] { min-height: 0; width: 1.5rem; height: 1.5rem; flex: none; margin: .25rem 0 }
.choice { display: flex; gap: .75rem; align-items: flex-start; min-height: 44px; font-weight: 400; padding-top: .35rem; margin: 0 }
button { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; cursor: pointer; margin: .5rem .5rem 0 0 }
button.second { background: var(--paper); color: var(--accent) }
button.person { display: block; width: 100%; text-align: start; background: var(--soft); color: var(--ink); border-color: var(--line); font-weight: 400; margin: 0 }
button.person strong, button.person span { display: block }
dl { display: grid; grid-template-columns: minmax(7rem, 1fr) 2fr; gap: .25rem 1rem } dt { font-weight: 600 } dd { margin: 0 }
article, .card { background: var(--soft); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0 }
.text { white-space: pre-wrap } .hint { margin: .25rem 0 }
.total { font-size: 1.3rem; font-weight: 700 }
.notice { border-inline-start: .4rem solid var(--accent); background: var(--soft); padding: .75rem 1rem }
`
