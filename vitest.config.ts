import vue from '@vitejs/plugin-vue'
import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

// Packages of the workspace load from src, so that a test never sees a build that is older.
const conditions = ['ruang-pantau', ...defaultServerConditions]

const shared = {
  // Not Jakarta's zone: code that leans on the machine's own clock must show itself.
  env: { TZ: 'America/New_York' },
  // Two copies of graphql refuse each other's types ("another module or realm").
  server: { deps: { inline: [/type-graphql/, /graphql-scalars/, /^graphql$/] } },
}

// Suites that start a hub or a browser share two cores with it, hence one file at a time.
const slow = { fileParallelism: false, hookTimeout: 120_000, testTimeout: 180_000 }

function project(name: string, more: object = {}) {
  const include = [`tests/${name}/**/*.test.ts`]
  return { extends: true, test: { ...shared, name, include, ...more } } as const
}

export default defineConfig({
  plugins: [vue()],
  resolve: { conditions, dedupe: ['graphql'] },
  ssr: { resolve: { conditions } },
  test: {
    reporters: ['default', './tests/support/reporter.ts'],
    projects: [
      project('unit', { testTimeout: 20_000 }),
      project('contract', { testTimeout: 60_000 }),
      project('system', slow),
      project('browser', slow),
    ],
  },
})
