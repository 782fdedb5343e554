import { runPortal } from './portal/portal'
import { runCommand } from './processes/run-command'

await runCommand((stopping) => runPortal('development', stopping), 0)
