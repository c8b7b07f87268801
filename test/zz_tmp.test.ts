import { it } from 'vitest'
import { readRuleFiles } from '/work/main/src/doors/ruleFiles.ts'
import { countMutants, tryMutants } from '/work/main/src/rules/mutate/run.ts'
import { mutantsOf } from '/work/main/src/rules/mutate/mutants.ts'
import { writeFileSync } from 'node:fs'
it('x', () => {
const { families } = readRuleFiles('/work/main/rules')
for (const f of families) { if (f.folder!=='温州机电') continue
 console.log(f.folder, countMutants(f), f.rules.map(t=>t.path+' '+mutantsOf(t).length))
 const t=performance.now(); const n={killed:0,invalid:0,survived:0}; const out: string[]=[]
 for (const o of tryMutants(f)) { n[o.fate]++; if(o.fate==='survived') out.push(`${o.mutant.file}:${o.mutant.line} ${o.mutant.change}`); if (o.fate==='invalid') out.push(`INV ${o.mutant.file}:${o.mutant.line} ${o.mutant.change}`) }
 console.log(n, performance.now()-t); writeFileSync('/tmp/survivors.txt', out.join('\n'))
}
}, 3000000)
