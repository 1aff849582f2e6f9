/// What becomes of a job's instance whose task has ended.
public enum RestartPolicy: String, Sendable, Codable, Hashable {
    /// It has ended, well or not; only what was lost before it ran is launched again.
    case never
    /// It is launched again until it ends well.
    case onFailure
    /// It is launched again however it ended.
    case always
}
