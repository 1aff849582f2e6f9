import MesosBase
import Synchronization

/// Identifiers that count up from 1, so that tests can name them.
final class CountingEntropy: EntropySource {
    private let last = Mutex<UInt64>(0)

    func uuid() -> UniqueID {
        UniqueID(high: 0, low: random())
    }

    func random() -> UInt64 {
        last.withLock { number in
            number += 1
            return number
        }
    }
}

/// The 16 bytes of a version 4 UUID that ends in this number.
func uuid(_ number: UInt8) -> [UInt8] {
    UniqueID(high: 0x4000, low: UInt64(number)).bytes
}
