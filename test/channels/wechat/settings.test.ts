import { describe, expect, it } from 'vitest'
import { wechatSettings } from '../../../src/channels/wechat/settings.ts'

describe('settings from the environment', () => {
  it('are none without a puppet', () => {
    expect(wechatSettings({ WECHAT_PUPPET_TOKEN: 'x' }, '/data/wechat')).toBeNull()
    expect(wechatSettings({ WECHAT_PUPPET: ' ' }, '/data/wechat')).toBeNull()
  })

  it('name the puppet and what it wants to know', () => {
    const settings = wechatSettings(
      {
        WECHAT_PUPPET: 'wechaty-puppet-service',
        WECHAT_PUPPET_TOKEN: 'secret',
        WECHAT_PUPPET_OPTIONS: '{"endpoint":"127.0.0.1:8788"}',
        WECHAT_ADMINISTRATORS: 'wx_a，wx_b wx_c',
        WECHAT_IDENTITY: 'handle',
        WECHAT_PER_DAY: '300',
      },
      '/data/wechat',
    )
    expect(settings).toEqual({
      puppet: { name: 'wechaty-puppet-service', options: { endpoint: '127.0.0.1:8788', token: 'secret' } },
      memory: '/data/wechat',
      administrators: ['wx_a', 'wx_b', 'wx_c'],
      identity: 'handle',
      limits: { perDay: 300 },
    })
    expect(wechatSettings({ WECHAT_PUPPET: 'p' }, '/m')).toEqual({
      puppet: { name: 'p', options: {} },
      memory: '/m',
      administrators: [],
      identity: 'id',
    })
  })

  it.each([
    ['WECHAT_PUPPET_OPTIONS', '["geheim"]'],
    ['WECHAT_PUPPET_OPTIONS', '{geheim'],
    ['WECHAT_IDENTITY', 'geheim'],
    ['WECHAT_PER_DAY', '0'],
    ['WECHAT_PER_DAY', 'geheim'],
  ])('are refused by name: %s=%s', (name, value) => {
    const read = () => wechatSettings({ WECHAT_PUPPET: 'p', [name]: value }, '/m')
    expect(read).toThrow(new RegExp(`^${name}：`))
    expect(read).not.toThrow('geheim')
  })
})
