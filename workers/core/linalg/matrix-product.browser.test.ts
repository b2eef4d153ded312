import { backendNames } from '../../kernels/kernels.ts'
import { testMatrixProduct } from './testing/matrix-product-suite.ts'

for (const backend of backendNames) testMatrixProduct(backend)
