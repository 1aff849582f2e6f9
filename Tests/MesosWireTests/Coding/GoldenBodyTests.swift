import Foundation
import MesosWire
import Testing

/// Answers of a real master.
@Suite struct GoldenBodyTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Golden").standardizedFileURL

    static func names() -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        // The request for metrics lacked its message, so the answer is a sentence.
        return all.filter { $0.hasSuffix(".json") && $0 != "op-GET_METRICS.json" }.sorted()
    }

    @Test(arguments: names())
    func areReadAndWrittenBack(_ name: String) throws {
        let body = try Data(contentsOf: Self.folder.appendingPathComponent(name))
        let response = try V1.Master.Response(json: Array(body))
        let written = try JSONSerialization.jsonObject(with: Data(response.json))
        let expected = try JSONSerialization.jsonObject(with: body)
        #expect(Self.differences(expected, written) == [])
        #expect(try V1.Master.Response(protobuf: response.protobuf) == response)
    }

    /// The paths at which two values differ, without the indices of lists.
    private static func differences(_ expected: Any?, _ written: Any?, at path: String = "") -> Set<String> {
        if let expected = expected as? [String: Any], let written = written as? [String: Any] {
            let keys = Set(expected.keys).union(written.keys)
            return keys.reduce(into: []) { $0.formUnion(differences(expected[$1], written[$1], at: "\(path).\($1)")) }
        }
        if let expected = expected as? [Any], let written = written as? [Any], expected.count == written.count {
            return zip(expected, written).reduce(into: []) { $0.formUnion(differences($1.0, $1.1, at: path)) }
        }
        if let expected = expected as? NSNumber, let written = written as? NSNumber {
            // Foundation does not read the last of 17 digits exactly.
            let distance = abs(expected.doubleValue - written.doubleValue)
            return distance <= 4 * expected.doubleValue.ulp ? [] : [path]
        }
        return (expected as? NSObject) == (written as? NSObject) ? [] : [path]
    }
}
