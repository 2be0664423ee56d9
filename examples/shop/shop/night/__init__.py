"""The nightly job: asks the policy what may no longer be kept, erases that, and tells what it did and why."""
