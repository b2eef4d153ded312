import { formatNumber } from '../../../figures/format.ts'
import type { Preset } from './preset.ts'
import { errorRatioDb } from './preset.ts'

export const samplePresets: readonly Preset[] = [
  {
    id: 'over-fitting',
    title: 'Learning the sample by heart',
    before: { matchRate: false, codebookSize: 40, stepSize: 0.8, samples: 20_000 },
    after: { samples: 100 },
    focus: 'gvq',
    question:
      '40 codewords, trained on 10 000 samples: training and test error agree (see the curve under “Train GVQ”). Now train them on 50 samples. How far apart are the two errors?',
    choices: ['still together', 'the test error is twice the training error', 'more than ten times'],
    answer: 2,
    lesson:
      'With nearly a word for every sample the training error goes to nothing, and says nothing. Only samples that were not trained on tell what a codebook is worth.',
    finding(_, { gvq }) {
      const { mse, train } = gvq.figures
      return {
        text: `Training MSE ${formatNumber(train.mse, 4)}, test MSE ${formatNumber(mse, 4)}: ${formatNumber(mse / train.mse, 0)} times as much.`,
        holds: mse / train.mse > 10,
      }
    },
  },
  {
    id: 'starved',
    title: 'Better than possible?',
    before: { samples: 20_000, correlation: 0.8, rate: 3.5 },
    after: { samples: 200 },
    focus: 'usq',
    question:
      'With 10 000 test samples USQ is about 1.6 dB above the bound at 3.5 bit, near the 1.53 of theory. Keep everything, but draw only 200 samples. Where does its gap go?',
    choices: ['it stays near 1.6 dB', 'it doubles', 'it falls below zero'],
    answer: 2,
    lesson:
      'Nothing beats the bound. With more cells than samples the entropy that one counts is far too low. The held-out code length (cross-entropy, in More figures) is honest: hold it beside every entropy from few samples.',
    finding(_, { usq }) {
      const { gapDb, rateBits, crossEntropyBits } = usq.figures
      return {
        text: `The gap reads ${formatNumber(gapDb, 2)} dB; the entropy says ${formatNumber(rateBits, 2)} bit, the held-out code ${formatNumber(crossEntropyBits, 2)}.`,
        holds: gapDb < 0 && crossEntropyBits > rateBits + 0.3,
      }
    },
  },
  {
    id: 'ring',
    title: 'A ring wants a vector quantizer',
    before: { samples: 50_000, source: 'gaussian', correlation: 0, rate: 1 },
    after: { source: 'ring', width: 0.05 },
    focus: 'gvq',
    question:
      'On a Gaussian at 1 bit the grid is ahead of the trained codebook. Both coordinates of a ring are uncorrelated too. Which is ahead on a thin ring?',
    choices: ['the grid still', 'about equal', 'the codebook, by more than 4 dB'],
    answer: 2,
    lesson:
      'Uncorrelated is not independent: the ring fills next to nothing of the plane. A trained codebook lays its words along it, a grid pays for cells that it cuts anywhere.',
    finding(_, { usq, gvq }) {
      const gain = -errorRatioDb(gvq.figures, usq.figures)
      return {
        text: `At 1 bit GVQ has ${formatNumber(gain, 1)} dB less error than USQ.`,
        holds: gain > 4,
      }
    },
  },
  {
    id: 'start',
    title: 'Stuck where it started',
    before: {
      seed: 1,
      source: 'mixture',
      components: 8,
      width: 0.05,
      correlation: 0,
      matchRate: false,
      codebookSize: 8,
      stepSize: 0.5,
      initialization: 'k-means++',
    },
    after: { initialization: 'random' },
    focus: 'gvq',
    question:
      'Eight clusters, eight codewords, each in its place: k-means++ put the first words far from each other. Start from eight random samples instead and train again. What will the error be?',
    choices: ['the same: training mends it', 'a little more', 'more than ten times as much'],
    answer: 2,
    lesson:
      'Lloyd’s algorithm only goes downhill. Where two words share a cluster and one stands between two others, no small step helps: it is a local minimum, and a bad one.',
    finding({ gvq: before }, { gvq: after }) {
      const ratio = after.figures.mse / before.figures.mse
      return {
        text: `The MSE is ${formatNumber(after.figures.mse, 4)} instead of ${formatNumber(before.figures.mse, 4)}: ${formatNumber(ratio, 0)} times as much.`,
        holds: ratio > 10,
      }
    },
  },
  {
    id: 'photo',
    title: 'Neighbouring pixels',
    before: { source: 'gaussian', correlation: 0, rate: 2.5, samples: 50_000 },
    after: { source: 'photo' },
    focus: 'usq',
    question:
      'Two independent Gaussians at 2.5 bit: USQ reaches 13.5 dB. Take pairs of neighbouring pixels of a photo instead, at the same joint rate. What SNR does the same grid reach?',
    choices: ['about 13.5 dB again', 'about 16 dB', 'about 20 dB'],
    answer: 2,
    lesson:
      'Neighbours are nearly equal, so one joint code buys much finer cells with the same bits. Codecs live on this; the picture under the panels shows what is left of it.',
    finding({ usq: before }, { usq: after }) {
      return {
        text: `SNR ${formatNumber(after.figures.snrDb, 1)} dB instead of ${formatNumber(before.figures.snrDb, 1)}, at ${formatNumber(after.figures.rateBits, 2)} bit per pixel.`,
        holds: Math.abs(after.figures.snrDb - 20) < 1 && Math.abs(before.figures.snrDb - 13.5) < 0.3,
      }
    },
  },
]
