// A part of a portal that does nothing but say its process id in a file, until it is killed.
import { appendFileSync } from 'node:fs'

appendFileSync(process.env.MORTAL_FILE, `${process.pid}\n`)
setInterval(() => undefined, 60_000)
