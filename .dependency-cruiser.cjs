/** Imports run one way: outer rooms know inner ones, never the reverse; the inner rooms touch nothing of the world. */
const inner = '^src/(dossier|rules|talk|calendar|knowledge|originals)/'

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'two files that need each other are one file, or three',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'inner-rooms-know-no-outer-room',
      severity: 'error',
      from: { path: inner },
      to: { path: '^src/(channels|store|delivery|paper|doors)/' },
    },
    {
      name: 'inner-rooms-touch-nothing',
      comment: 'no file, no network, no clock, no framework: only what computes',
      severity: 'error',
      from: { path: inner },
      to: {
        path: '^(node:)?(fs|http|https|net|os|process|child_process|timers|readline|worker_threads|crypto)',
        dependencyTypes: ['core'],
      },
    },
    {
      name: 'inner-rooms-use-few-packages',
      severity: 'error',
      from: { path: inner },
      to: {
        dependencyTypes: ['npm'],
        pathNot: 'node_modules/(zod|yaml|date-fns|@date-fns/utc|@noble/hashes|minisearch|opencc-js|chinese-days)/',
      },
    },
    {
      name: 'dossier-stands-alone',
      severity: 'error',
      from: { path: '^src/dossier/' },
      to: { path: '^src/(?!dossier/)' },
    },
    {
      name: 'rules-know-the-dossier-only',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: { path: '^src/(?!rules/|dossier/|calendar/)' },
    },
    {
      name: 'calendar-knows-the-dossier-only',
      severity: 'error',
      from: { path: '^src/calendar/' },
      to: { path: '^src/(?!calendar/|dossier/)' },
    },
    {
      name: 'channels-are-thin',
      comment: 'a channel knows the protocol of the talk and the ports of delivery, not the law',
      severity: 'error',
      from: { path: '^src/channels/' },
      to: { path: '^src/(rules|store|doors|dossier|calendar|knowledge)/', pathNot: '^src/dossier/date' },
    },
    {
      name: 'store-keeps-what-it-is-given',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/(?!store/|delivery/ports|talk/protocol)' },
    },
    {
      name: 'paper-writes-what-it-is-given',
      comment: 'a file is made from dates, facts and words; no chat, no store',
      severity: 'error',
      from: { path: '^src/paper/' },
      to: { path: '^src/(?!paper/|calendar/|dossier/|rules/|talk/(wording|protocol))' },
    },
    {
      name: 'nobody-enters-through-the-doors',
      severity: 'error',
      from: { pathNot: '^(src/doors|test)/' },
      to: { path: '^src/doors/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
}
