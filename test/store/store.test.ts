import { openStore } from '../../src/store/embedded.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { storeContract } from './contract.ts'
import { freshFolders } from './folder.ts'

const freshFolder = freshFolders()

storeContract('memoryStore', async () => memoryStore())
storeContract('openStore', async () => openStore(await freshFolder()))
