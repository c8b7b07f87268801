/** Something the operator must put right; the message is in Chinese and names the file or folder. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError'
}

/** Another process has the data folder. */
export class FolderInUse extends StoreError {
  override readonly name = 'FolderInUse'
}

const CAUSES: Record<string, string> = {
  ENOSPC: '磁盘已满，请清出空间',
  EDQUOT: '磁盘配额已用完，请清出空间或提高配额',
  EACCES: '没有权限，请让运行本程序的用户可以读写这个文件夹',
  EPERM: '不允许这样操作，请让运行本程序的用户可以读写这个文件夹',
  EROFS: '磁盘是只读的，请换一个可写的数据文件夹',
  EIO: '磁盘读写出错，请检查磁盘',
  EMFILE: '打开的文件太多，请提高 ulimit -n',
  ENFILE: '系统打开的文件太多，请提高系统上限',
  ENOENT: '文件夹不见了，请检查数据文件夹是否被移走或卸载',
  ENOTSUP: '这里不能建文件夹，请换一个数据文件夹',
  ENOTDIR: '路径中有一段不是文件夹，请检查数据文件夹的位置',
  EISDIR: '这里应是文件，却是文件夹，请把它移走',
  EEXIST: '这里应是文件夹，却是文件，请把它移走',
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** A failure of the disk as an operator reads it. `doing`: what we were about, as `保存会话`. */
export function diskFailure(doing: string, path: string, error: unknown): StoreError {
  const code = codeOf(error)
  const cause = CAUSES[code] ?? '请查看系统日志'
  return new StoreError(`${doing}失败：${path}：${cause}${code ? `（${code}）` : ''}`, { cause: error })
}
