import { expose } from 'comlink'
import { afterEach, expect, test, vi } from 'vitest'
import { openChannel } from './open-channel.ts'
import type { ShardChannel } from './shard-calls.ts'
import { ShardPool } from './shard-pool.ts'
import { ShardService } from './shard-service.ts'
import { codebookOf, rowsOf } from './testing/pool-suite.ts'

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** A service behind a real line, and the way to lose it. */
function losableChannel(service = new ShardService()): { channel: ShardChannel; lose: () => void } {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  expose(service, port1)
  let lose = (): void => undefined
  const failed = new Promise<never>((_, reject) => {
    lose = () => reject(new Error('out of luck'))
  })
  return { channel: openChannel(port2, failed, () => port1.close()), lose }
}

test('whoever asks a lost worker hears how it was lost, before and after its line is closed', async () => {
  const { channel, lose } = losableChannel()
  const pool = new ShardPool([losableChannel().channel, channel])
  const rows = await pool.load(rowsOf(60, 4), 4)
  const codebook = codebookOf(3, 4)
  expect((await rows.assign(codebook)).changedCount).toBe(60)
  lose()
  await expect(rows.assign(codebook)).rejects.toThrow('out of luck')
  await expect(pool.failed).rejects.toThrow('out of luck')
  pool.close()
  await expect(rows.squaredError(codebook)).rejects.toThrow('out of luck')
  await expect(rows.rowsAt(Int32Array.of(0, 59))).rejects.toThrow('out of luck')
  expect(() => rows.free()).not.toThrow()
})

test('rows that one worker refuses are freed in the others', async () => {
  const services = [new ShardService(), new ShardService()]
  vi.spyOn(services[1], 'measure').mockRejectedValue(new Error('no memory'))
  const pool = new ShardPool(services.map((service) => losableChannel(service).channel))
  await expect(pool.load(rowsOf(60, 4), 4)).rejects.toThrow('no memory')
  // Asked over the same line, so that it comes after what the pool has sent.
  const [{ calls }] = pool.channels
  await expect(calls.squaredErrors(1, codebookOf(3, 4))).rejects.toThrow('no rows were loaded as set 1')
})
