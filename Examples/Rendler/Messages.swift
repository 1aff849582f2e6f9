import Foundation

/// What a task is to do; it travels as the data of its `TaskInfo`.
struct Assignment: Codable, Sendable {
    var page: URL
    /// Where the renderer puts the drawing.
    var picture: URL
}

/// What a crawler has found; it travels as the data of the update that the task has finished.
struct Finding: Codable, Sendable {
    var title: String
    var links: [URL]
}

/// Mesos carries bytes and does not look at them: what is in them is agreed between a framework and its executors.
extension Encodable {
    func bytes() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }
}

extension Decodable {
    init(bytes: [UInt8]?) throws { self = try JSONDecoder().decode(Self.self, from: Data(bytes ?? [])) }
}
