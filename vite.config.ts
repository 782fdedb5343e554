import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import remixOptions from './remix.config.js'

/** Pages are not hydrated, so nothing in the browser takes a changed module: the page is asked for again. */
const reloadPages: Plugin = {
  name: 'reload-pages',
  apply: 'serve',
  handleHotUpdate({ file, server }) {
    if (/\/(app|locales)\/.*\.(tsx?|css|json)$/.test(file)) server.ws.send({ type: 'full-reload' })
  },
}

/**
 * The programs of a running portal, built together with the pages: what they share (environment, log, caches) exists
 * once in a process, and none needs a TypeScript loader. Remix would build the pages alone, for a host of its own.
 */
const programs: Plugin = {
  name: 'programs',
  apply: 'build',
  enforce: 'post',
  config({ build = {} }, { isSsrBuild }) {
    if (!isSsrBuild) return
    build.target = 'node20'
    build.rollupOptions = {
      ...build.rollupOptions,
      input: { web: 'app/http/host/server.ts', worker: 'app/worker/main.ts', sandbox: 'app/sandbox/main.ts' },
      output: { format: 'es', entryFileNames: '[name].js' },
    }
  },
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), reloadPages, programs],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: { target: 'es2020', assetsInlineLimit: 0, sourcemap: false },
  server: { middlewareMode: true },
})
