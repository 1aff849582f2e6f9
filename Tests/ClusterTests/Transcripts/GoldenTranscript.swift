import Foundation
import MesosSimulation
import Testing

/// Compares the conversations of a cluster with the ones that are written down in the folder `Golden`.
///
/// With `MESOSKIT_WRITE_TRANSCRIPTS` set in the environment they are written down anew instead; read what has changed.
func expectTranscript(
    _ name: String, of simulation: Simulation, file: String = #filePath, at location: SourceLocation = #_sourceLocation
) throws {
    let path = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden/\(name).txt")
    let text = Transcript(of: simulation).text
    if ProcessInfo.processInfo.environment["MESOSKIT_WRITE_TRANSCRIPTS"] != nil {
        try text.write(to: path, atomically: true, encoding: .utf8)
    }
    let golden = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(lines, expected).prefix { $0 == $1 }.count
    #expect(
        text == golden,
        """
        \(name) differs in line \(same + 1):
        is:     \(same < lines.count ? lines[same] : "(the end)")
        golden: \(same < expected.count ? expected[same] : "(the end)")
        """, sourceLocation: location)
}
