/// How long an instance is waited for whose agent cannot be reached.
///
/// ```swift
/// Job("web", instances: 3, restart: .always) { …; UnreachablePatience(.seconds(60)) }
/// ```
public struct UnreachablePatience: JobComponent {
    /// What the line says of the work.
    public let parts: [JobPart]

    /// After this time another task takes the instance's place, and the old one is ended if it comes back; fifteen
    /// minutes unless said. An instance that is never restarted is waited for without end.
    public init(_ time: Duration) {
        parts = [JobPart(.unreachable(time))]
    }
}
