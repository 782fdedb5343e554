import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations', seed: 'node --import tsx prisma/seed/main.ts' },
  // Generating needs no server; `prisma migrate deploy` on a networked machine does.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/hamroh' },
})
