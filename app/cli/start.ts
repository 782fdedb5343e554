import { runPortal } from './portal/portal'
import { runCommand } from './processes/run-command'

await runCommand((stopping) => runPortal('production', stopping), 0)
