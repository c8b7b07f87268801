import type { Extractor } from './found.ts'

/** Awards, patents, papers, projects and the like. */
export const achievements: Extractor = () => []
