/** What this is, what it is made from, and how to cite what it shows. */
export function About() {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a text that scrolls must scroll by keyboard too
    <main className="main about" id="main" tabIndex={0}>
      <article className="about__text">
        <h1>Quantarium</h1>
        <p>
          A laboratory in the browser for seeing what quantizers do. Every number is computed on your machine.
        </p>
        <h2>Privacy</h2>
        <p>
          There is no server behind this page. Files that you open are read in this tab and never leave your
          machine; a shared link holds settings and a seed, never data.
        </p>
        <h2>Keyboard</h2>
        <p>
          Tab goes from control to control. In a plane: arrow keys walk from cell to cell, plus and minus
          zoom, Shift with arrows pans, 0 resets. On a handle: arrow keys move it, Shift makes large steps and
          Alt small ones. Ctrl Z undoes, P pins what is shown to compare it with what comes.
        </p>
        <h2>Papers</h2>
        <ul>
          <li>
            S. Ferdowsi, S. Voloshynovskiy, D. Kostadinov: Regularized Residual Quantization: a multi-layer
            sparse dictionary learning approach. arXiv 1705.00522.
          </li>
          <li>
            M. H. Vali, T. Bäckström: Stochastic Optimization of Vector Quantization Methods in Application to
            Speech and Image Processing. ICASSP 2023.
          </li>
          <li>
            X. Zhang, X. Wu: Learning Optimal Lattice Vector Quantizers for End-to-end Neural Image
            Compression. NeurIPS 2024, arXiv 2411.16119.
          </li>
          <li>J. H. Conway, N. J. A. Sloane: Sphere Packings, Lattices and Groups. Springer.</li>
          <li>R. M. Gray, D. L. Neuhoff: Quantization. IEEE Transactions on Information Theory, 1998.</li>
        </ul>
        <h2>Credits</h2>
        <ul>
          <li>Photo “Chelsea” by Stéfan van der Walt, CC0.</li>
          <li>
            Seattle weather 2012–2015: NOAA National Centers for Environmental Information, public domain.
          </li>
          <li>Typefaces Inter, Source Serif 4 and STIX Two Text, SIL Open Font License 1.1.</li>
          <li>
            Eyes in your pictures are found by the models of face-api (Vladimir Mandic; MIT) on TensorFlow.js
            (Apache License 2.0), loaded only when asked for.
          </li>
          <li>Code under the MIT licence.</li>
        </ul>
      </article>
    </main>
  )
}
