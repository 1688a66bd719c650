import express, { type RequestHandler } from 'express'

/** A year, in milliseconds: names of built assets change with their content. */
const YEAR = 31_536_000_000

/** Serves the built pages, `/desk` as `desk.html`: assets for a year, pages always fresh. */
export function staticFiles(folder: string): RequestHandler {
  return express.static(folder, {
    extensions: ['html'],
    maxAge: YEAR,
    immutable: true,
    setHeaders: (response, path) => {
      if (path.endsWith('.html')) response.setHeader('Cache-Control', 'no-cache')
    },
  })
}
