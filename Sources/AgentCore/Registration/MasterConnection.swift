import MesosBase

/// Where an agent stands with its master.
struct MasterConnection: Sendable {
    enum Phase: Sendable {
        case idle
        /// The next attempt to connect is put off.
        case waiting
        case connecting
        /// Connected; the registration is asked for until it is answered.
        case registering
        case registered
    }

    /// The longest back-off before a retry.
    static let longestRetryInterval = Duration.seconds(60)
    /// The shortest delay before a retry, so that chance never makes the agent busy with retries.
    static let shortestRetryInterval = Duration.milliseconds(10)
    /// How long an agent waits for a ping if its master does not say.
    static let defaultPingTimeout = Duration.seconds(75)

    var phase = Phase.idle
    var pingTimeout = defaultPingTimeout
    private let factor: Duration
    private var isFirstAttempt = true
    private var connectionBackoff: Backoff
    private var registrationBackoff: Backoff

    /// Creates a connection that was never tried; all delays are drawn below multiples of `factor`.
    init(factor: Duration) {
        self.factor = factor
        let retryFactor = factor > .zero ? factor : .seconds(1)
        connectionBackoff = Backoff(initial: retryFactor * 2, cap: Self.longestRetryInterval)
        registrationBackoff = connectionBackoff
    }

    var isRegistered: Bool { phase == .registered }

    /// Whether messages of the master are to be believed.
    var isOpen: Bool { phase == .registering || phase == .registered }

    /// The delay before the next attempt to connect.
    mutating func nextConnectionDelay<Effect>(in turn: inout Turn<Effect>) -> Duration {
        guard isFirstAttempt else {
            return max(Self.shortestRetryInterval, turn.random(below: connectionBackoff.next()))
        }
        isFirstAttempt = false
        return turn.random(below: factor)
    }

    /// The delay before the registration is asked for again.
    mutating func nextRegistrationDelay<Effect>(in turn: inout Turn<Effect>) -> Duration {
        max(Self.shortestRetryInterval, turn.random(below: registrationBackoff.next()))
    }

    /// The delay before a registration on a connection that is open already.
    func firstRegistrationDelay<Effect>(in turn: inout Turn<Effect>) -> Duration {
        turn.random(below: factor)
    }

    mutating func beginRegistering() {
        phase = .registering
        registrationBackoff.reset()
    }

    mutating func registrationSucceeded() {
        phase = .registered
        isFirstAttempt = true
        connectionBackoff.reset()
        registrationBackoff.reset()
    }
}
