import MesosKit

/// Runs a command as long as somebody reads the output and the time lasts, and gives the status to exit with.
func limited(by limit: Duration?, _ body: @escaping @Sendable () async throws -> Int32) async throws -> Int32 {
    do {
        return try await withReader(of: .output, within: limit, body)
    } catch let error as DeadlineExceeded {
        try? await Channel.errors.write("mesos: ended after \(DurationText.format(error.limit)), as asked\n")
        return ExitStatus.timeout
    }
}
