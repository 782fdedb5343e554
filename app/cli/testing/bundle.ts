import { buildSync } from 'esbuild'
import { dependencies, devDependencies } from '../../../package.json'
import { inProject } from '../project/paths'

/** A program as one file of JavaScript: what it uses of ours, beside the packages. */
export function bundle(script: string): string {
  const external = Object.keys({ ...dependencies, ...devDependencies })
  const { outputFiles } = buildSync({
    ...{ entryPoints: [script], absWorkingDir: inProject(), external },
    ...{ bundle: true, write: false, format: 'esm', platform: 'node' },
  })
  return outputFiles[0]?.text ?? ''
}
