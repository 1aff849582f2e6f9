import MesosBase
import MesosResources

/// Patterns that were found to be some, so that one which many jobs have in common is read once.
package struct KnownPatterns: Sendable {
    /// By their bytes: texts that look alike need not be the same pattern.
    private var sound = Table<[UInt8], Bool>()

    package init() {}

    /// What is wrong with a pattern, if anything.
    mutating func problem(of pattern: String) -> String? {
        let bytes = Array(pattern.utf8)
        guard !sound.contains(bytes) else { return nil }
        do {
            // Without its table: only whether it is one is asked.
            var limits = FieldTest.patternLimits
            limits.tableMemory = 0
            _ = try Pattern(pattern, limits: limits)
        } catch {
            return "the pattern is none: \(error)"
        }
        sound[bytes] = true
        return nil
    }
}
