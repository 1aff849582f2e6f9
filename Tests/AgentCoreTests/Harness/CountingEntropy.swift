import MesosBase
import Synchronization

/// Identifiers that count up from 1, and one random number that a test chooses.
final class CountingEntropy: EntropySource {
    private let count = Mutex<UInt64>(0)
    private let number: UInt64

    init(number: UInt64 = 0) {
        self.number = number
    }

    static func uuid(_ index: UInt64) -> UniqueID {
        UniqueID(high: 0x4000, low: 0x8000_0000_0000_0000 + index)
    }

    func uuid() -> UniqueID {
        count.withLock {
            $0 += 1
            return Self.uuid($0)
        }
    }

    func random() -> UInt64 { number }
}
