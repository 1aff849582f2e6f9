package import MesosBase
import Synchronization

/// Identifiers and randomness that follow from a seed.
package final class SimulatedEntropy: EntropySource {
    private let generator: Mutex<SeededGenerator>

    /// Creates a source whose answers follow from the seed alone.
    package init(seed: UInt64) {
        generator = Mutex(SeededGenerator(seed: seed))
    }

    /// The next 64 bits.
    package func random() -> UInt64 {
        generator.withLock { $0.next() }
    }

    /// The next version 4 UUID.
    package func uuid() -> UniqueID {
        generator.withLock { UniqueID(randomHigh: $0.next(), randomLow: $0.next()) }
    }

    /// A number that tells how much has been drawn.
    var fingerprint: UInt64 {
        generator.withLock { generator in
            var rest = generator
            return rest.next()
        }
    }
}
